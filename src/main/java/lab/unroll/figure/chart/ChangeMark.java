package lab.unroll.figure.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lab.unroll.task.TrainingConfig;
import lab.unroll.train.TrainingChange;
import lab.unroll.words.Words;

/** What is said at the line in a curve of losses that marks where training was changed. */
final class ChangeMark {

    private final TrainingChange change;
    private final Words words;

    /** The mark of a change, in the words of the room {@code chart}. */
    ChangeMark(TrainingChange change, Words words) {
        this.change = change;
        this.words = words;
    }

    /** The steps taken before. */
    long iteration() {
        return change.iteration();
    }

    /** What is different, as short as it goes. */
    String label() {
        return all("loss.change.label.");
    }

    /** What is different, and since when. */
    String text() {
        return words.get("loss.change", iteration(), all("loss.change."));
    }

    private String all(String keys) {
        TrainingConfig before = change.before();
        TrainingConfig after = change.after();
        List<String> different = new ArrayList<>();
        if (before.learningRate() != after.learningRate()) {
            different.add(words.get(keys + "rate", plain(after.learningRate())));
        }
        if (before.batch() != after.batch()) {
            different.add(words.get(keys + "batch", after.batch()));
        }
        if (before.clipNorm() != after.clipNorm()) {
            different.add(after.clipNorm() == 0 ? words.get(keys + "unclipped")
                    : words.get(keys + "clip", plain(after.clipNorm())));
        }
        if (before.rule() != after.rule()) {
            different.add(words.get(keys + "rule", words.get("rule." + after.rule().id())));
        }
        if (!before.schedule().equals(after.schedule())) {
            different.add(words.get(keys + "schedule." + after.schedule().kind().name().toLowerCase(Locale.ROOT),
                    after.schedule().steps()));
        }
        if (before.clipValue() != after.clipValue()) {
            different.add(after.clipValue() == 0 ? words.get(keys + "value.unclipped")
                    : words.get(keys + "value", plain(after.clipValue())));
        }
        if (before.truncation() != after.truncation()) {
            different.add(after.truncation() == 0 ? words.get(keys + "uncut")
                    : words.get(keys + "cut", after.truncation()));
        }
        if (before.dropout() != after.dropout()) {
            different.add(words.get(keys + "dropout", plain(after.dropout())));
        }
        if (before.inputNoise() != after.inputNoise()) {
            different.add(words.get(keys + "noise", plain(after.inputNoise())));
        }
        return String.join(words.get("loss.change.and"), different);
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
