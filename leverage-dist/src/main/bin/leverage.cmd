@echo off
rem Runs the leverage command. Needs Java 17 or later: that of JAVA_HOME, else the one on the path.
rem JAVA_OPTS is passed on to Java. The first start makes an archive of loaded classes in the
rem background, in LEVERAGE_CACHE or the user's local folder; LEVERAGE_CACHE=off makes none.
setlocal EnableExtensions DisableDelayedExpansion
set "LIB=%~dp0..\lib"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined LEVERAGE_CACHE if not defined LOCALAPPDATA set "LEVERAGE_CACHE=off"
if not defined LEVERAGE_CACHE set "LEVERAGE_CACHE=%LOCALAPPDATA%\leverage"
set "OPTIONS=-XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr"
if defined JAVA_OPTS set "OPTIONS=%JAVA_OPTS%"
set "SHARE="
if "%LEVERAGE_CACHE%"=="off" goto run
if defined JAVA_OPTS goto run
if not exist "%LEVERAGE_CACHE%" mkdir "%LEVERAGE_CACHE%" 2>nul
set "ARCHIVE=%LEVERAGE_CACHE%\classes.jsa"
rem Not in parentheses: one in the name of a folder would end them.
if exist "%ARCHIVE%" goto share
start "" /b "%JAVA%" %OPTIONS% "-XX:ArchiveClassesAtExit=%ARCHIVE%" -cp "%LIB%\*" dev.leverage.cli.Training >nul 2>nul <nul
goto run
:share
set SHARE="-XX:SharedArchiveFile=%ARCHIVE%"
:run
"%JAVA%" %OPTIONS% %SHARE% -cp "%LIB%\*" dev.leverage.cli.Main %*
exit /b %ERRORLEVEL%
