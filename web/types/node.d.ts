/** The parts of Node that the tests of modules use. */
declare module 'node:test' {
    type TestFunction = (name: string, run: (context: TestContext) => void | Promise<void>) => void;

    interface TestContext {
        after(run: () => void): void;
        mock: {
            method(object: object, name: string, replacement: (...given: never[]) => unknown): void;
            timers: { enable(options: { apis: string[] }): void; tick(ms: number): void };
        };
    }

    export const test: TestFunction;
    export const describe: (name: string, run: () => void) => void;
    export const before: (run: () => void | Promise<void>) => void;
    export const after: (run: () => void | Promise<void>) => void;
    export const beforeEach: (run: () => void | Promise<void>) => void;
    export const afterEach: (run: () => void | Promise<void>) => void;
    export default test;
}

declare module 'node:assert/strict' {
    interface Assert {
        (value: unknown, message?: string): asserts value;
        ok(value: unknown, message?: string): asserts value;
        equal(actual: unknown, expected: unknown, message?: string): void;
        notEqual(actual: unknown, expected: unknown, message?: string): void;
        deepEqual(actual: unknown, expected: unknown, message?: string): void;
        throws(run: () => unknown, expected?: RegExp | object): void;
        rejects(promise: Promise<unknown>, expected?: RegExp | object | ((problem: unknown) => boolean)): Promise<void>;
        match(actual: string, expected: RegExp, message?: string): void;
    }

    const assert: Assert;
    export default assert;
}

declare module 'node:util' {
    export function inspect(value: unknown, options?: object): string;
}

declare module 'node:fs' {
    export function readFileSync(file: string | URL, encoding: 'utf8'): string;
    export function readdirSync(folder: string | URL): string[];
    export function readdirSync(folder: URL, options: { recursive: boolean, encoding: 'utf8' }): string[];
}
