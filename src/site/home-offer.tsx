import type { HomeBlock, PublicContext, PublicOffer, PublicPage } from '#offers';

/** The home page of every site: the blocks that the modules offer, one below the other. */
export function homeOffer(offers: readonly PublicOffer[]): PublicOffer {
  const blocks = offers.flatMap((offer) => offer.homeBlocks ?? []);
  return { routes: [{ path: '/', respond: (context) => home(context, blocks) }] };
}

async function home(context: PublicContext, blocks: readonly HomeBlock[]): Promise<PublicPage> {
  const contents = await Promise.all(blocks.map((block) => block.render(context, {})));
  const shown = contents.filter((content) => content !== null);
  const seconds = shown.flatMap(({ keepSeconds }) => (keepSeconds === undefined ? [] : [keepSeconds]));
  return {
    kind: 'page',
    title: context.siteName,
    canonical: '/',
    body: (
      <>
        <h1>{context.siteName}</h1>
        {shown.map(({ body }) => body)}
      </>
    ),
    tags: [`home:${context.siteId}`, ...shown.flatMap(({ tags }) => tags)],
    ...(seconds.length === 0 ? {} : { keepSeconds: Math.min(...seconds) }),
  };
}
