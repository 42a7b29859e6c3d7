package lab.unroll.cli.console;

import java.io.Console;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/**
 * Asks before a file that is there is replaced. Where nobody can be asked, a script or a pipe, whoever named the file has said
 * what is to be done.
 */
public final class Replacing {

    private final Function<String, Optional<String>> ask;
    private final Words words;

    /** Asks the person in front of the programme, if there is one, in the words of the room {@code cli}. */
    public Replacing(Words words) {
        this(words, question -> Terminal.present().map(console -> answer(console, question)));
    }

    /**
     * Asks somebody.
     *
     * @param ask gives the answer to a question, nothing if nobody is there
     */
    public Replacing(Words words, Function<String, Optional<String>> ask) {
        this.words = words;
        this.ask = ask;
    }

    private static String answer(Console console, String question) {
        String answer = console.readLine("%s ", question);
        return answer == null ? "" : answer;
    }

    /**
     * Asks about a file or folder.
     *
     * @throws InputException if it is to stay
     */
    public void require(Path file) {
        Optional<String> answer = ask.apply(words.get("replace", file));
        if (answer.isPresent() && !isYes(answer.get())) {
            throw new InputException("output.kept", file);
        }
    }

    private boolean isYes(String answer) {
        String given = answer.strip().toLowerCase(Locale.ROOT);
        return given.equals("y") || given.equals("yes") || given.equals(words.get("replace.yes"));
    }
}
