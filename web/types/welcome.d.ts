/** The first page, and the example. */

interface WelcomeContext extends PageContext {
    /** Sends what waits for the open map, and stops following it */
    letGo(): void;
    loadMaps(options: { ignoreAddress: boolean }): Promise<void>;
}
