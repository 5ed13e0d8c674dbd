// Runs before the first paint, so that a dark page never flashes in light colours, and large text does not grow
// visibly. The menu changes both through main.js.
try {
    for (const [setting, name, values] of [['theme', 'theme', ['light', 'dark']],
        ['text-size', 'textSize', ['large', 'larger']]]) {
        const chosen = localStorage.getItem(`kithmap.${setting}`);
        if (chosen && values.includes(chosen)) {
            document.documentElement.dataset[String(name)] = chosen;
        }
    }
} catch {
    // without storage, the theme and the text size of the device apply
}
