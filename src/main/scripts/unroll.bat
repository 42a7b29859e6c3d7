@echo off
rem Starts Unroll from the folder above this script. JAVA_HOME is honoured; JAVA_OPTS adds options.
setlocal
set "HERE=%~dp0.."
rem What measures the start starts this script again.
set "UNROLL_LAUNCHER=%~f0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem An option that Java knows from version 17 on.
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>nul
if errorlevel 1 (
  echo unroll: no Java of version 17 or later found. Install one, or set JAVA_HOME. 1>&2
  exit /b 1
)
rem An option from version 23 on: from then on Java warns of what JavaFX does, unless it is allowed.
set "ALLOWED="
"%JAVA%" --sun-misc-unsafe-memory-access=allow -version >nul 2>nul
if not errorlevel 1 set "ALLOWED=--enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow"
rem The motor computes with the vector module where this Java has it; Java then says so in one line on stderr.
set "VECTOR=--add-modules jdk.incubator.vector"
"%JAVA%" %VECTOR% -version >nul 2>nul
if errorlevel 1 set "VECTOR="
rem The jars of JavaFX are those of the system that this folder was made on.
if not exist "%HERE%\lib\javafx\javafx-graphics-*-win.jar" (
  echo unroll: this folder was made for another system than Windows. Get the folder or installer made for Windows, or make it here from the sources: mvn package. 1>&2
  exit /b 1
)
rem Monocle, the platform without a display, takes the place of the usual one only where a window is to be painted to a file.
set "HEADLESS="
echo(%* | findstr /r /i /c:"render.*window" >nul
if not errorlevel 1 set HEADLESS=--patch-module "javafx.graphics=%HERE%\lib\headless\monocle.jar"
rem The archive of the window's classes fits the Java that made it, and no patched module; another Java goes without.
set "ARCHIVE="
if not defined HEADLESS if exist "%HERE%\lib\archive\unroll.jsa" set ARCHIVE="-XX:SharedArchiveFile=%HERE%\lib\archive\unroll.jsa" -Xlog:cds=off
"%JAVA%" -XX:+UseSerialGC %ARCHIVE% %VECTOR% %ALLOWED% %JAVA_OPTS% --module-path "%HERE%\lib\javafx" --add-modules javafx.controls,javafx.fxml %HEADLESS% -cp "%HERE%\lib\*" lab.unroll.cli.Main %*
exit /b %ERRORLEVEL%
