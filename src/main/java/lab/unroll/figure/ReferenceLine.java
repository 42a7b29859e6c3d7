package lab.unroll.figure;

import java.util.List;
import lab.unroll.task.ReferenceLoss;
import lab.unroll.words.Words;

/**
 * A loss worth knowing, drawn as a line across the loss chart.
 *
 * @param id   stable name, for example {@code ngram-2}
 * @param name what stands at the line, in the reader's language
 * @param loss its height, in nats
 */
public record ReferenceLine(String id, String name, double loss) {

    /**
     * The losses that a task names, in the reader's language.
     *
     * @param references what a chart compares with
     * @param words      any room in the reader's language
     */
    public static List<ReferenceLine> of(List<ReferenceLoss> references, Words words) {
        Words chart = Words.of("chart", words.locale());
        return references.stream().map(one -> new ReferenceLine(one.key(), chart.get("loss." + one.key()), one.loss()))
                .toList();
    }
}
