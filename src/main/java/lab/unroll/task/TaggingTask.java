package lab.unroll.task;

/** The words of a sentence are given their tags. Labels are words; what stands for a word in x_t is one-hot. */
public interface TaggingTask extends LabellingTask {

    /** What stands for a word where the word itself is not known: the place of the one in x_t. */
    int unknownForm(String word);

    /** What stands for a word, as it is shown: the word, or a form such as ‹…ing›. */
    String form(String word);

    /** How often a word was seen in training. */
    int seen(String word);

    /** The tag that a word most often had in training, as a class; of a word never seen that of words seen once. */
    int ruleAnswer(String word);

    /** The word at step t of a sentence that is held out, counted as in {@link #evaluationBatch()}. */
    String heldOutWord(int b, int t);
}
