package lab.unroll.figure.chart;

import java.util.List;
import lab.unroll.words.Words;

/**
 * A loss worth knowing, drawn as a line across the loss chart.
 *
 * @param id   stable name, for example {@code bigram}
 * @param name what stands at the line, in the reader's language
 * @param loss its height, in nats
 */
public record ReferenceLine(String id, String name, double loss) {

    /**
     * What counting the characters of a text achieves.
     *
     * @param unigramEntropy H(a), from how often each character occurs
     * @param bigramEntropy  H(b | a), from how often each pair occurs
     * @param words          any room in the reader's language
     */
    public static List<ReferenceLine> counting(double unigramEntropy, double bigramEntropy, Words words) {
        Words chart = Words.of("chart", words.locale());
        return List.of(new ReferenceLine("unigram", chart.get("loss.unigram"), unigramEntropy),
                new ReferenceLine("bigram", chart.get("loss.bigram"), bigramEntropy));
    }
}
