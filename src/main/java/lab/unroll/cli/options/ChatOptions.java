package lab.unroll.cli.options;

import java.util.Optional;
import lab.unroll.chat.BeamSearch;
import lab.unroll.chat.Talk;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options of the figures of a chatbot: what it is asked. */
public final class ChatOptions {

    @Option(names = "--ask", paramLabel = "TEXT", description = "the question of talk, beam, attention and said (default: that of the first"
            + " example)")
    private String question;

    @Option(names = "--swap", paramLabel = "TEXT", description = "the question whose state crosses to the decoder in the place of"
            + " its own")
    private String swap;

    @Option(names = "--beam", paramLabel = "N", description = "the width of the beam, 1 to 5 (default: 3)")
    private Integer beam;

    /** What it is asked; empty for the question of the example. */
    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    /** The question whose state crosses, or null for its own. */
    public String swap() {
        return swap;
    }

    /**
     * The width of the beam.
     *
     * @throws InputException naming the range
     */
    public int beam() {
        int width = beam == null ? Talk.BESIDE : beam;
        Ranges.require("--beam", width, 1, BeamSearch.WIDEST);
        return width;
    }

    /**
     * Refuses them for a figure that has no use for them.
     *
     * @throws InputException naming one
     */
    public void requireUnused() {
        given().ifPresent(option -> {
            throw new InputException("arguments.chat-only", option);
        });
    }

    /** The first of them that is given, if any is. */
    public Optional<String> given() {
        return question != null ? Optional.of("--ask") : swap != null ? Optional.of("--swap")
                : beam != null ? Optional.of("--beam") : Optional.empty();
    }
}
