import { subject } from './texts.ts';

/** What is said while a server that is not ready is asked again. Loaded with whatever asks it. */
export interface WaitingMessages {
  readonly again: (number: number, most: number) => string;
}

const EN: WaitingMessages = {
  again: (number, most) =>
    `Not ready yet: the server is still reading, or its database is away. Asking again by itself, ${number} of ${most}…`,
};

const FR: WaitingMessages = {
  again: (number, most) =>
    `Pas encore prêt : le serveur lit encore, ou sa base de données est absente. Nouvel essai automatique, ${number} sur ${most}…`,
};

export const waitingMessages = subject('waiting', { en: EN, fr: FR });
