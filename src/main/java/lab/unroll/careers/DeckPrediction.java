package lab.unroll.careers;

import java.util.List;
import java.util.Optional;
import lab.unroll.task.CareerQuestion;

/**
 * What the deck foretold of a player: "Deep learning 05, RNN", 2022, slide 303, made in June 2017.
 *
 * @param player  by which files know him
 * @param answer  the class, from 0
 * @param second  the second likeliest; -1 where none is told
 */
public record DeckPrediction(String player, int answer, int second) {

    /** The year. */
    public static final int YEAR = 2017;

    /** The six, in the deck's order. */
    public static final List<DeckPrediction> ALL = List.of(
            new DeckPrediction("troutmi01", 3, -1),
            new DeckPrediction("bettsmo01", 2, -1),
            new DeckPrediction("altuvjo01", 2, -1),
            new DeckPrediction("bryankr01", 3, 2),
            new DeckPrediction("murphda08", 2, -1),
            new DeckPrediction("seageco01", 2, -1));

    /** That of a question, if the deck asked it. */
    public static Optional<DeckPrediction> of(CareerQuestion question) {
        return question.year() != YEAR ? Optional.empty()
                : ALL.stream().filter(one -> one.player().equals(question.career().id())).findFirst();
    }
}
