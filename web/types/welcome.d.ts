/** The first page, and the example. */

interface WelcomeContext extends PageContext {
    /** Stops following the open map */
    letGo(): void;
    loadMaps(options: { anew: boolean }): Promise<void>;
}
