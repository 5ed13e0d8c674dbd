/** The first page, and the example. */

interface WelcomeContext extends PageContext {
    /** Sends the waiting changes of the open map, and stops following it */
    closeOpenMap(): void;
    /** Numbers the requests for a map or page, of which the latest counts */
    opening: Latest;
    loadMaps(options: { ignoreAddress: boolean }): Promise<void>;
}
