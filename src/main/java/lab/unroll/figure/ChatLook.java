package lab.unroll.figure;

import lab.unroll.chat.Talk;
import lab.unroll.task.chat.Chat;

/**
 * How one looks at what the chatbot says. Never changes.
 *
 * @param task     what it has learnt; null where the task is no chatbot's
 * @param talk     the present question with its answer; null before the first
 * @param selected the step that is pointed out, counted through question and answer from 1
 */
public record ChatLook(Chat task, Talk talk, int selected) {

    /** Nobody talks. */
    public static final ChatLook NONE = new ChatLook(null, null, 1);

    /** The word of the answer that is pointed out, from 0: the first while the question is read. */
    public int word() {
        int asked = talk.answer().heard().question().length;
        return Math.max(0, Math.min(talk.answer().words().size() - 1, selected - asked - 1));
    }

    /** The symbol of the question that is pointed out, from 0; -1 once the answer is said. */
    public int heard() {
        return selected <= talk.answer().heard().question().length ? Math.max(0, selected - 1) : -1;
    }

    /** The same with another step pointed out. */
    public ChatLook at(int step) {
        return new ChatLook(task, talk, step);
    }
}
