import type { FastifyInstance } from 'fastify';
import type { Services } from '#modules/people';
import { addAnswerer } from './answerer/handlers.tsx';
import { addBoard } from './board/handlers.tsx';
import { addCampaigns } from './campaigns-handlers.tsx';
import { addEditing } from './edit-handlers.tsx';
import { addLetter } from './letter/handlers.tsx';
import { addOpening } from './open-handlers.tsx';
import { addReminders } from './reminders/handlers.tsx';
import { addStart } from './start-handlers.ts';
import { addVersions } from './versions/handlers.tsx';

/** The pages of campaigns. */
export function addCampaignPages(server: FastifyInstance, services: Services): void {
  addCampaigns(server, services);
  addEditing(server, services);
  addOpening(server, services);
  addBoard(server, services);
  addAnswerer(server, services);
  addLetter(server, services);
  addReminders(server, services);
  addVersions(server, services);
  addStart(server, services);
}
