package lab.unroll.figure.careers;

import lab.unroll.figure.CareersLook;
import lab.unroll.words.Words;

/** Words that the figures of careers share. */
final class CareerWords {

    private CareerWords() {
    }

    /** A text that says so where nobody played these seasons. */
    static String marked(CareersLook look, Words words, String text) {
        return look.task().isSynthetic() ? words.get("synthetic") + " " + text : text;
    }

    /** The year foretold, without the comma of a large number. */
    static String year(CareersLook look) {
        return Integer.toString(look.task().predicted());
    }

    /** The year before it. */
    static String last(CareersLook look) {
        return Integer.toString(look.task().predicted() - 1);
    }
}
