package lab.unroll.cli.options;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.CareerTask;
import lab.unroll.task.ReadingChoice;
import lab.unroll.task.SeriesTask;
import lab.unroll.task.TaskData;
import lab.unroll.task.TextEncoding;
import lab.unroll.words.Words;

/** Tells what was found out about a file, and how to overrule it; of a series also how many values were missing. */
public final class EncodingNote {

    private EncodingNote() {
    }

    /** Prints it where there is something to tell. */
    public static void print(PrintWriter out, Experiment experiment, Locale locale) {
        if (experiment.task() instanceof CareerTask careers) {
            Words words = Words.of("careers", locale);
            out.println(words.get("data", experiment.dataName().orElse(""), careers.careers().size(), careers.trained().size(),
                    Integer.toString(careers.predicted()), careers.asked().size()));
            if (careers.isSynthetic()) {
                out.println(words.get("data.synthetic"));
            }
            out.flush();
        }
        TaskData data = experiment.choice().data();
        if (data == null) {
            return;
        }
        Words words = Words.of("train", locale);
        data.guessedEncoding().ifPresent(guess -> out.println(words.get("cli.encoding", guess.name(),
                TextEncoding.OFFERED.stream().map(TextEncoding::name).collect(Collectors.joining(", ")))));
        String guessed = data.choices().stream().filter(ReadingChoice::isGuessed)
                .map(choice -> "--" + choice.name() + " " + choice.value()).collect(Collectors.joining(" "));
        if (!guessed.isEmpty()) {
            out.println(words.get("cli.guessed", guessed));
        }
        if (data.gaps() > 0) {
            out.println(words.get("cli.gaps", data.gaps(), data.choices().stream()
                    .filter(choice -> choice.name().equals("gaps")).map(ReadingChoice::value).findFirst().orElse("")));
        }
        if (experiment.task() instanceof SeriesTask series) {
            out.println(words.get("cli.series", series.series().title(), series.series().length(),
                    series.series().length() - series.trained(), series.season()));
        }
        if (data.foldedLetters() > 0) {
            out.println(words.get("cli.folded", data.foldedLetters(), data.foldedPlaces()));
        }
        out.flush();
    }
}
