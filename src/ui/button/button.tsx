import type { ComponentChildren, JSX } from 'preact';

type Kind = 'main' | 'plain' | 'quiet' | 'danger';

const classOf = (kind: Kind): string => (kind === 'main' ? 'button' : `button button--${kind}`);

type ButtonProps = Omit<JSX.IntrinsicElements['button'], 'class'> & { readonly kind?: Kind };

/** A button; one main button a page. */
export function Button({ kind = 'main', type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} class={classOf(kind)} {...rest} />;
}

interface ButtonLinkProps {
  readonly href: string;
  readonly kind?: Kind;
  readonly download?: boolean;
  readonly children: ComponentChildren;
}

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function ButtonLink({ href, kind = 'main', download = false, children }: ButtonLinkProps) {
  return (
    <a class={classOf(kind)} href={href} {...(download ? { download: true } : {})}>
      {children}
    </a>
  );
}
