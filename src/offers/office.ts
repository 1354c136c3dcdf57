import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';

/** What a page of the office says; the frame around it comes from the office. */
export type OfficeContent = {
  readonly title: string;
  /** The id of the navigation's entry to which the page belongs. */
  readonly current: string;
  /** The pages above this one, the highest first. */
  readonly breadcrumbs?: readonly { readonly label: string; readonly href: string }[];
  /** Addresses of further style sheets and of module scripts. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  /** The site with which the page works, and the address of the same page for another one of the person's sites. */
  readonly site?: { readonly id: string; readonly to: (siteId: string) => string };
  readonly children: ComponentChildren;
};

/** A body and those above it; where the question is about content, its site and section too. */
export type OfficePlace = {
  readonly id: string;
  readonly above: readonly string[];
  readonly siteId?: string;
  readonly section?: string;
};

/**
 * The office as a module below `people` meets it (organisations, sites): who asks, what that person may do, and the frame of the page.
 * `people` implements it; `app.ts` hands it down.
 */
export type OfficeDoor<Action extends string = string> = {
  /** In whose name the request's transactions run. */
  readonly actorOf: (request: FastifyRequest) => {
    readonly accountId: string | null;
    readonly name: string;
    readonly ip?: string;
  };
  readonly may: (request: FastifyRequest, action: Action, place?: OfficePlace) => boolean;
  /** Refuses (401, 403) who may not. */
  readonly demand: (request: FastifyRequest, action: Action, place?: OfficePlace) => void;
  /** Sends a page in the office's frame. */
  readonly send: (request: FastifyRequest, reply: FastifyReply, content: OfficeContent) => FastifyReply;
};
