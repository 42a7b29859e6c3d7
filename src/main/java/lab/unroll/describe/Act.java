package lab.unroll.describe;

import java.util.List;

/** Something that can have happened between two moments. A new one is a file and a line in {@link Response}. */
interface Act {

    /**
     * The object responses: what was touched, and what it is now. Empty where this did not happen. While a question is open
     * they name nothing that the network has computed.
     */
    List<String> object(Between two);

    /** The context response: what else has changed by it, a sentence each. Never asked for while a question is open. */
    List<String> context(Between two);

    /** True if what differs besides follows from this, and is not told beside it. */
    default boolean coversOthers() {
        return false;
    }
}
