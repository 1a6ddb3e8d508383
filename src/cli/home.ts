/** The folder that holds everything this installation keeps. */
export function homeOf(env: Readonly<Record<string, string | undefined>>): string {
  const home = env.RESEAU_HOME ?? '';
  return home === '' ? '.reseau' : home;
}
