package lab.unroll.cli.options;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.TaskData;
import lab.unroll.task.TextEncoding;
import lab.unroll.words.Words;

/** Names the encoding in which a text was read, where it was a guess, and how to overrule it. */
public final class EncodingNote {

    private EncodingNote() {
    }

    /** Prints it where there is something to tell. */
    public static void print(PrintWriter out, Experiment experiment, Locale locale) {
        Optional.ofNullable(experiment.choice().data()).flatMap(TaskData::guessedEncoding).ifPresent(guess -> {
            out.println(Words.of("train", locale).get("cli.encoding", guess.name(),
                    String.join(", ", TextEncoding.OFFERED.stream().map(TextEncoding::name).toList())));
            out.flush();
        });
    }
}
