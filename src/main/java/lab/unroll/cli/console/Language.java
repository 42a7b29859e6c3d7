package lab.unroll.cli.console;

import java.util.Locale;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/** The language that a command line asks for, found even where the rest of it cannot be understood. */
public final class Language {

    private static final String OPTION = "--lang";

    private Language() {
    }

    /** The value of {@code --lang}; English if there is none or it is unknown. */
    public static Locale of(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(OPTION + "=")) {
                return named(args[i].substring(OPTION.length() + 1));
            }
            if (args[i].equals(OPTION) && i + 1 < args.length) {
                return named(args[i + 1]);
            }
        }
        return Locale.ENGLISH;
    }

    private static Locale named(String tag) {
        try {
            return Words.language(tag);
        } catch (InputException unknown) {
            return Locale.ENGLISH;
        }
    }
}
