package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The list of kernels. */
class KernelChoiceTest {

    @Test
    void everySetIsFoundByItsName() {
        KernelChoice.available().forEach(set -> assertEquals(set, KernelChoice.named(set.id())));
    }

    @Test
    void theFastestIsTheFirstOfThisMachine() {
        assertEquals(KernelChoice.available().get(0), KernelChoice.named(KernelChoice.AUTO));
    }

    @Test
    void anUnknownNameIsAnErrorThatNamesTheKnown() {
        String message = assertThrows(IllegalArgumentException.class, () -> KernelChoice.named("gpu")).getMessage();
        KernelChoice.names().forEach(name -> assertTrue(message.contains(name), message));
    }
}
