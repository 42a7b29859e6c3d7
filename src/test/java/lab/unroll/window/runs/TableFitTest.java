package lab.unroll.window.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import lab.unroll.window.runs.TableFit.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class TableFitTest {

    private static final List<Column> COLUMNS = List.of(new Column(100, 3, 0), new Column(40, 0, 2), new Column(60, 0, 1),
            new Column(80, 1, 0));

    @Test
    void whatIsLeftOverGoesToTheWordsByTheirShares() {
        assertArrayEquals(new double[] {175, 40, 60, 105}, TableFit.widths(COLUMNS, 380));
    }

    @Test
    void whereThereIsNoRoomForAllTheLeastImportantLeaves() {
        assertArrayEquals(new double[] {100, 40, 60, 80}, TableFit.widths(COLUMNS, 280));
        assertArrayEquals(new double[] {129.25, 0, 60, 89.75}, TableFit.widths(COLUMNS, 279));
        assertArrayEquals(new double[] {100, 0, 0, 80}, TableFit.widths(COLUMNS, 180));
    }

    @Test
    void whatStaysCanBeReadEvenWhereItHasToBeScrolled() {
        assertArrayEquals(new double[] {100, 0, 0, 80}, TableFit.widths(COLUMNS, 50));
        assertArrayEquals(new double[] {}, TableFit.widths(List.of(), 50));
    }
}
