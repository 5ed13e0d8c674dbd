package org.kithmap.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// The input device with which a person works the page. Each makes the same walk.
enum PointerDriver {
    MOUSE {
        @Override
        void press(Locator what) {
            what.click();
        }
    },
    TOUCH {
        @Override
        void press(Locator what) {
            what.tap();
        }
    },
    /// Nothing but the keyboard: Tab to get there, arrows within a group of choices, Enter.
    KEYS {
        @Override
        void press(Locator what) {
            if ("radio".equals(what.getAttribute("type"))) {
                choose(what);
            } else {
                reach(what, IS_FOCUSED);
                what.page().keyboard().press("Enter");
            }
        }
    };

    private static final String IS_FOCUSED = "element => element === document.activeElement";
    private static final String IS_GROUP_FOCUSED =
            "element => element.name === document.activeElement.name";
    private static final int MAX_STOPS = 200;

    abstract void press(Locator what);

    /// Goes there by Tab.
    void goTo(Locator what) {
        reach(what, IS_FOCUSED);
    }

    /// Puts a text into a field, in the place of what is in it.
    void write(Locator field, String text) {
        if (this == KEYS) {
            reach(field, IS_FOCUSED);
            field.page().keyboard().press("Control+A");
            field.page().keyboard().type(text);
        } else {
            press(field);
            field.fill(text);
        }
    }

    /// A day whose number and month are the same, as browsers differ in which comes first.
    void writeDay(Locator field, int dayAndMonth, int year) {
        if (this == KEYS) {
            reach(field, IS_FOCUSED);
            field.page().keyboard().type("%02d%02d%d".formatted(dayAndMonth, dayAndMonth, year));
        } else {
            field.fill("%d-%02d-%02d".formatted(year, dayAndMonth, dayAndMonth));
        }
    }

    private static void choose(Locator radio) {
        reach(radio, IS_GROUP_FOCUSED);
        for (int i = 0; i < 12 && !radio.isChecked(); i++) {
            radio.page().keyboard().press(i == 0 ? "Space" : "ArrowRight");
        }
    }

    private static void reach(Locator what, String isThere) {
        Page page = what.page();
        what.waitFor();
        for (int stop = 0; stop < MAX_STOPS; stop++) {
            if ((boolean) what.evaluate(isThere)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("can't be reached by Tab: " + what);
    }
}
