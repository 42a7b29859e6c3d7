package lab.unroll.export;
import java.nio.file.*;
import lab.unroll.figure.*;
class Look { public static void main(String[] a) throws Exception {
 Path d=Path.of(a[0]); Files.createDirectories(d);
 for (Theme t: Theme.values()) for (String e: new String[]{"png","svg"}) { long n=System.nanoTime();
  FigureFile.write(new SampleFigure(t), t, 2, new Caption("Sample","Seed 7, iteration 300 時間"), d.resolve("sample-"+t.id()+"."+e)); System.out.println(e+" "+(System.nanoTime()-n)/1000000+" ms"); }
}}
