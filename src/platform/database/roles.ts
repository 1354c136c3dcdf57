/** The restricted role of requests and jobs. It owns nothing and cannot pass row security; 0001_platform.sql makes it. */
export const appRole = 'congso_app';
