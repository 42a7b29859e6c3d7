package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Like {@link WideTiles}, with three vectors of columns. Four rows make twelve sums: with a row of B and one factor they
 * fill 16 registers.
 */
final class TripleTiles {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private TripleTiles() {
    }

    /** A panel of any number of rows, tile by tile. */
    static void rows(int rows, float[] d, int dAt, int dStep, float[] a, int aAt, int rowStep, int termStep,
                     float[] b, int bAt, int bStep, float[] c, int cAt, int cStep, int depth) {
        int r = 0;
        for (; r + 4 <= rows; r += 4) {
            four(d, dAt + r * dStep, dStep, a, aAt + r * rowStep, rowStep, termStep, b, bAt, bStep, c,
                    cAt + r * cStep, cStep, depth);
        }
        for (; r + 2 <= rows; r += 2) {
            two(d, dAt + r * dStep, dStep, a, aAt + r * rowStep, rowStep, termStep, b, bAt, bStep, c,
                    cAt + r * cStep, cStep, depth);
        }
        if (r < rows) {
            one(d, dAt + r * dStep, dStep, a, aAt + r * rowStep, rowStep, termStep, b, bAt, bStep, c,
                    cAt + r * cStep, cStep, depth);
        }
    }

    /** Four rows. */
    private static void four(float[] d, int dAt, int dStep, float[] a, int aAt, int rowStep, int termStep,
                             float[] b, int bAt, int bStep, float[] c, int cAt, int cStep, int depth) {
        int d1 = dAt + dStep;
        int d2 = d1 + dStep;
        int d3 = d2 + dStep;
        FloatVector c00 = FloatVector.fromArray(S, d, dAt);
        FloatVector c01 = FloatVector.fromArray(S, d, dAt + L);
        FloatVector c02 = FloatVector.fromArray(S, d, dAt + 2 * L);
        FloatVector c10 = FloatVector.fromArray(S, d, d1);
        FloatVector c11 = FloatVector.fromArray(S, d, d1 + L);
        FloatVector c12 = FloatVector.fromArray(S, d, d1 + 2 * L);
        FloatVector c20 = FloatVector.fromArray(S, d, d2);
        FloatVector c21 = FloatVector.fromArray(S, d, d2 + L);
        FloatVector c22 = FloatVector.fromArray(S, d, d2 + 2 * L);
        FloatVector c30 = FloatVector.fromArray(S, d, d3);
        FloatVector c31 = FloatVector.fromArray(S, d, d3 + L);
        FloatVector c32 = FloatVector.fromArray(S, d, d3 + 2 * L);
        int a1 = aAt + rowStep;
        int a2 = a1 + rowStep;
        int a3 = a2 + rowStep;
        int at = bAt;
        int term = 0;
        for (int s = 0; s < depth; s++) {
            FloatVector b0 = FloatVector.fromArray(S, b, at);
            FloatVector b1 = FloatVector.fromArray(S, b, at + L);
            FloatVector b2 = FloatVector.fromArray(S, b, at + 2 * L);
            FloatVector x0 = FloatVector.broadcast(S, a[aAt + term]);
            c00 = x0.fma(b0, c00);
            c01 = x0.fma(b1, c01);
            c02 = x0.fma(b2, c02);
            FloatVector x1 = FloatVector.broadcast(S, a[a1 + term]);
            c10 = x1.fma(b0, c10);
            c11 = x1.fma(b1, c11);
            c12 = x1.fma(b2, c12);
            FloatVector x2 = FloatVector.broadcast(S, a[a2 + term]);
            c20 = x2.fma(b0, c20);
            c21 = x2.fma(b1, c21);
            c22 = x2.fma(b2, c22);
            FloatVector x3 = FloatVector.broadcast(S, a[a3 + term]);
            c30 = x3.fma(b0, c30);
            c31 = x3.fma(b1, c31);
            c32 = x3.fma(b2, c32);
            at += bStep;
            term += termStep;
        }
        int e1 = cAt + cStep;
        int e2 = e1 + cStep;
        int e3 = e2 + cStep;
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + L);
        c02.intoArray(c, cAt + 2 * L);
        c10.intoArray(c, e1);
        c11.intoArray(c, e1 + L);
        c12.intoArray(c, e1 + 2 * L);
        c20.intoArray(c, e2);
        c21.intoArray(c, e2 + L);
        c22.intoArray(c, e2 + 2 * L);
        c30.intoArray(c, e3);
        c31.intoArray(c, e3 + L);
        c32.intoArray(c, e3 + 2 * L);
    }

    /** Two rows. */
    private static void two(float[] d, int dAt, int dStep, float[] a, int aAt, int rowStep, int termStep,
                            float[] b, int bAt, int bStep, float[] c, int cAt, int cStep, int depth) {
        int d1 = dAt + dStep;
        FloatVector c00 = FloatVector.fromArray(S, d, dAt);
        FloatVector c01 = FloatVector.fromArray(S, d, dAt + L);
        FloatVector c02 = FloatVector.fromArray(S, d, dAt + 2 * L);
        FloatVector c10 = FloatVector.fromArray(S, d, d1);
        FloatVector c11 = FloatVector.fromArray(S, d, d1 + L);
        FloatVector c12 = FloatVector.fromArray(S, d, d1 + 2 * L);
        int a1 = aAt + rowStep;
        int at = bAt;
        int term = 0;
        for (int s = 0; s < depth; s++) {
            FloatVector b0 = FloatVector.fromArray(S, b, at);
            FloatVector b1 = FloatVector.fromArray(S, b, at + L);
            FloatVector b2 = FloatVector.fromArray(S, b, at + 2 * L);
            FloatVector x0 = FloatVector.broadcast(S, a[aAt + term]);
            c00 = x0.fma(b0, c00);
            c01 = x0.fma(b1, c01);
            c02 = x0.fma(b2, c02);
            FloatVector x1 = FloatVector.broadcast(S, a[a1 + term]);
            c10 = x1.fma(b0, c10);
            c11 = x1.fma(b1, c11);
            c12 = x1.fma(b2, c12);
            at += bStep;
            term += termStep;
        }
        int e1 = cAt + cStep;
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + L);
        c02.intoArray(c, cAt + 2 * L);
        c10.intoArray(c, e1);
        c11.intoArray(c, e1 + L);
        c12.intoArray(c, e1 + 2 * L);
    }

    /** One row. */
    private static void one(float[] d, int dAt, int dStep, float[] a, int aAt, int rowStep, int termStep,
                            float[] b, int bAt, int bStep, float[] c, int cAt, int cStep, int depth) {
        FloatVector c00 = FloatVector.fromArray(S, d, dAt);
        FloatVector c01 = FloatVector.fromArray(S, d, dAt + L);
        FloatVector c02 = FloatVector.fromArray(S, d, dAt + 2 * L);
        int at = bAt;
        int term = 0;
        for (int s = 0; s < depth; s++) {
            FloatVector b0 = FloatVector.fromArray(S, b, at);
            FloatVector b1 = FloatVector.fromArray(S, b, at + L);
            FloatVector b2 = FloatVector.fromArray(S, b, at + 2 * L);
            FloatVector x0 = FloatVector.broadcast(S, a[aAt + term]);
            c00 = x0.fma(b0, c00);
            c01 = x0.fma(b1, c01);
            c02 = x0.fma(b2, c02);
            at += bStep;
            term += termStep;
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + L);
        c02.intoArray(c, cAt + 2 * L);
    }
}
