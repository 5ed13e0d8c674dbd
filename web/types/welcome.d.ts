/** The first page, and the example. */

interface WelcomeContext extends PageContext {
    /** Sends what waits for the open map, and stops following it */
    closeOpenMap(): void;
    /** The map or page that was asked for last */
    opening: Latest;
    loadMaps(options: { ignoreAddress: boolean }): Promise<void>;
}
