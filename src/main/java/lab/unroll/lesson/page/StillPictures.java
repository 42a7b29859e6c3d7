package lab.unroll.lesson.page;

import java.util.Locale;
import java.util.Optional;
import lab.unroll.figure.Figure;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.setup.BenchSetup;

/** Pictures of what a page cannot play. */
public interface StillPictures {

    /** None. */
    StillPictures NONE = (setup, bench, language) -> Optional.empty();

    /**
     * What somebody sees who looks at a bench as its step says; nothing where that has no picture.
     *
     * @param language of the words in it
     * @throws lab.unroll.words.InputException if it cannot be painted
     */
    Optional<Figure> of(BenchSetup setup, OpenedBench bench, Locale language);
}
