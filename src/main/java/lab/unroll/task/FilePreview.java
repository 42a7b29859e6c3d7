package lab.unroll.task;

import java.util.List;
import lab.unroll.words.InputException;

/** What would come of a file if it were read in one way: whoever decides how it is read looks at this. */
public interface FilePreview {

    /** The file, with what was wished. */
    DataFile file();

    /** In which it was read; null where it is no text. */
    TextEncoding encoding();

    /** What was wished and found out; empty where nothing can be chosen. */
    List<ReadingChoice> choices();

    /** The first rows as they stand. */
    List<String> rows();

    /** Why it cannot be learnt from; null where it can. */
    InputException problem();

    /** What would be learnt from, as the arguments of a sentence; empty where there is a problem. */
    List<Object> outcome();

    /** True if the value of a choice is a word of ours, and not a name of the file's. */
    boolean isWord(ReadingChoice choice, String value);
}
