import { codeOf } from '#platform/database';

/** 23505: somebody else wrote the same row in the same moment; what they wrote is there at the second try. */
export async function twice<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (codeOf(error) !== '23505') throw error;
    return attempt();
  }
}
