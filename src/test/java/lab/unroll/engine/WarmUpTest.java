package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import lab.unroll.engine.plain.PlainKernels;
import lab.unroll.net.CellKind;
import org.junit.jupiter.api.Test;

/** However many networks are opened, the JIT sees the kernels of a cell once. */
class WarmUpTest {

    @Test
    void kernelsAreWarmedUpOnceForEachCell() {
        WarmUp first = WarmUp.of(new PlainKernels(), CellKind.UGRNN);
        assertSame(first, WarmUp.of(new PlainKernels(), CellKind.UGRNN));
        assertNotSame(first, WarmUp.of(new PlainKernels(), CellKind.SIMPLE_RNN));
    }
}
