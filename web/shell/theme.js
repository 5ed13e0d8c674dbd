// Runs before the first paint, so that a chosen dark page never flashes light, and large text does not grow. The menu
// changes both through main.js.
try {
    for (const [setting, name, values] of [['theme', 'theme', ['light', 'dark']], ['text-size', 'textSize', ['large', 'larger']]]) {
        const chosen = localStorage.getItem(`kithmap.${setting}`);
        if (chosen && values.includes(chosen)) {
            document.documentElement.dataset[String(name)] = chosen;
        }
    }
} catch {
    // a browser that forbids storage: the device's theme, and its size of text
}
