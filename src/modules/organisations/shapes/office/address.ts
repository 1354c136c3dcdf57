import { routes } from '../../office/routes.ts';

/** The page of the office where territories are brought in, for those who miss them elsewhere. */
export const shapesAddress = routes.shapes.to({});
