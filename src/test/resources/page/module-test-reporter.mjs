/** Reports each test of Node's test runner as a line of JSON, for WebModulesTest. */
export default async function* report(events) {
    const titles = [];
    const errorOutput = new Map();
    for await (const { type, data } of events) {
        if (type === 'test:start') {
            titles.length = data.nesting;
            titles.push(data.name);
        } else if (type === 'test:stderr') {
            errorOutput.set(data.file, (errorOutput.get(data.file) ?? '') + data.message);
        } else if (type === 'test:pass' || (type === 'test:fail' && !isFailureOfParts(data))) {
            if (type === 'test:fail' || data.details.type !== 'suite') {
                yield `${JSON.stringify({
                    file: data.file ?? data.name,
                    titles: [...titles.slice(0, data.nesting), data.name],
                    failure: type === 'test:fail' ? failureOf(data, errorOutput) : null,
                    skipped: Boolean(data.skip ?? data.todo),
                })}\n`;
            }
        }
    }
}

/** Whether a group failed only because tests in it did, which are reported themselves. */
function isFailureOfParts({ details }) {
    return details.error?.failureType === 'subtestsFailed';
}

/** What failed; of a file that could not be loaded, what Node printed about it. */
function failureOf({ details, file, name }, errorOutput) {
    const { cause } = details.error;
    return [cause?.stack ?? String(cause ?? details.error), errorOutput.get(file ?? name)].filter(Boolean).join('\n');
}
