package lab.unroll.window.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonBook;
import lab.unroll.lesson.LessonBooks;
import lab.unroll.words.InputException;

/** The lessons that are shipped, and after them those of a teacher's folder, in one language. */
final class Shelf {

    private final ObservableValue<List<Lesson>> shipped;
    private final ObjectProperty<LessonBooks> books = new SimpleObjectProperty<>();
    private final ObservableValue<LessonBook> taught;

    Shelf(ObservableValue<List<Lesson>> shipped, ObservableValue<Locale> language) {
        this.shipped = shipped;
        taught = Bindings.createObjectBinding(() -> books.get() == null ? null : books.get().in(language.getValue()),
                books, language);
    }

    /** The teacher's folder, or null. */
    ObjectProperty<LessonBooks> booksProperty() {
        return books;
    }

    /** Its lessons in the language of the moment, or null. */
    ObservableValue<LessonBook> taughtProperty() {
        return taught;
    }

    /** All of them, in order. */
    List<Lesson> all() {
        LessonBook more = taught.getValue();
        return more == null ? shipped.getValue()
                : Stream.concat(shipped.getValue().stream(), more.lessons().stream()).toList();
    }

    /** True for a lesson of the teacher. */
    boolean isTaught(Lesson one) {
        return shipped.getValue().stream().noneMatch(other -> other == one);
    }

    /** What is the same of a lesson in each language: its station, or the name of the teacher's file; null for none. */
    Object identity(Lesson one) {
        return one == null ? null : isTaught(one) ? file(one) : one.station();
    }

    /** What is wrong now with the file of a lesson. */
    List<InputException> mistakes(Lesson one) {
        return one == null || taught.getValue() == null || !isTaught(one) ? List.of()
                : taught.getValue().entry(file(one)).map(LessonBook.Entry::problems).orElse(List.of());
    }

    private static String file(Lesson one) {
        return Path.of(one.source()).getFileName().toString();
    }
}
