@echo off
rem Starts Unroll from the folder above this script. JAVA_HOME is honoured; JAVA_OPTS adds options.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:+UseSerialGC %JAVA_OPTS% --module-path "%HERE%\lib\javafx" --add-modules javafx.controls,javafx.fxml --patch-module "javafx.graphics=%HERE%\lib\headless\monocle.jar" -cp "%HERE%\lib\*" lab.unroll.cli.Main %*
exit /b %ERRORLEVEL%
