package lab.unroll.window.lesson;

/** What a teacher does with lessons of his own. */
public interface TeacherActions {

    /** Asks for a folder of lessons and opens it. */
    void openFolder();

    /** Closes the folder that is open. */
    void closeFolder();

    /** Begins a lesson with what is on the bench. */
    void begin();
}
