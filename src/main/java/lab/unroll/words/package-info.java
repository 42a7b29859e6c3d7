/** Words on screen and on the command line, in English and Traditional Chinese, and the problems they tell of. */
package lab.unroll.words;
