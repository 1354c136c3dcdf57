import type { FormDefinition, Signers } from '#forms-engine';
import { say } from '#platform/i18n';
import type { Submission } from './kept.ts';
import { messages } from './messages.ts';
import { when } from './when.ts';

type SignedPaper = Pick<
  Submission,
  'certifiedBy' | 'certifiedAt' | 'signedBy' | 'signedPost' | 'signedAt' | 'submittedAt' | 'version' | 'contentHash'
>;

const hashLine = (hash: string): string => say(messages.sealHash, 'vi', { hash });

/** The lines below a paper that goes out to be signed. */
export const sealForSigning = (hash: string): readonly string[] => [say(messages.sealUnsigned, 'vi'), hashLine(hash)];

function headLine({ signedBy, signedPost, signedAt }: SignedPaper): readonly string[] {
  if (signedBy === null || signedAt === null) return [];
  const values = { name: signedBy, at: when(signedAt, 'vi') };
  return [
    signedPost === null
      ? say(messages.sealSigned, 'vi', values)
      : say(messages.sealSignedFor, 'vi', { ...values, post: signedPost }),
  ];
}

/** The lines below a submitted version: who signed when, and over which hash. The paper is Vietnamese. */
export function sealOf(paper: SignedPaper): readonly string[] {
  const { certifiedBy, certifiedAt, version, submittedAt, contentHash } = paper;
  return [
    say(messages.sealTitle, 'vi'),
    ...(certifiedBy === null || certifiedAt === null
      ? []
      : [say(messages.sealCertified, 'vi', { name: certifiedBy, at: when(certifiedAt, 'vi') })]),
    ...headLine(paper),
    say(messages.sealSubmitted, 'vi', { version, at: when(submittedAt, 'vi') }),
    hashLine(contentHash),
  ];
}

/** The names in the signature block; a deputy signs "KT. …" with the own post below (Nghị định 30/2020, phụ lục I). */
export function signersOnPaper({ signatures }: FormDefinition, paper: SignedPaper): Signers {
  const { certifiedBy, signedBy, signedPost } = paper;
  const [title = ''] = signatures.find(({ signer }) => signer === 'head')?.title ?? [];
  const upper = (text: string) => text.toLocaleUpperCase('vi');
  return {
    ...(certifiedBy === null ? {} : { filler: { name: certifiedBy } }),
    ...(signedBy === null
      ? {}
      : {
          head: {
            name: signedBy,
            ...(signedPost === null ? {} : { title: [`KT. ${upper(title)}`, upper(signedPost)] }),
          },
        }),
  };
}
