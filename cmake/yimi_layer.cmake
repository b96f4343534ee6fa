# SPDX-License-Identifier: GPL-3.0-or-later
# The words that src/CMakeLists.txt and tests/CMakeLists.txt are written in.

# yimi_options(TARGET): language level, warnings and sanitizers of every target of this project.
function(yimi_options target)
    target_compile_features(${target} PUBLIC cxx_std_20)
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
    # -ffp-contract=off: geometry is the same on every CPU.
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
        -Wold-style-cast -Woverloaded-virtual -Wunused -Wno-missing-field-initializers -ffp-contract=off)
    # GCC 12 sees overlaps in std::string that are not there (its bug 105329).
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
    # Over a precompiled header it forgets that the standard library's own lines are not to be warned about, and sees
    # overflows in them that are not there (its bug 105651). Every other preset keeps these warnings.
    if(YIMI_PRECOMPILED_HEADERS)
        target_compile_options(${target} PRIVATE "$<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow;-Wno-array-bounds>")
    endif()
    if(YIMI_WARNINGS_AS_ERRORS)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    if(YIMI_SANITIZE)
        target_compile_options(${target} PUBLIC -fsanitize=${YIMI_SANITIZE} -fno-omit-frame-pointer)
        target_link_options(${target} PUBLIC -fsanitize=${YIMI_SANITIZE})
        # What the address sanitizer puts in makes GCC take every variant for one without a value.
        if(YIMI_SANITIZE MATCHES "address")
            target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
        endif()
    endif()
endfunction()

# Headers that nearly every file reads, read once for each layer and each folder of tests: a build from scratch takes
# two thirds of the time. Off while developing, where each file must name what it uses.
set(YIMI_STANDARD_HEADERS <algorithm> <functional> <map> <memory> <optional> <ranges> <span> <string> <variant> <vector> <tl/expected.hpp>)

function(yimi_precompile target)
    if(YIMI_PRECOMPILED_HEADERS)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()

# yimi_precompile_layer(NAME): what a layer's files read beside the standard's headers.
function(yimi_precompile_layer name)
    list(LENGTH ARG_SOURCES files)
    if(files LESS 8)
        return()
    endif()
    set(headers ${YIMI_STANDARD_HEADERS})
    if(name STREQUAL ui)
        list(APPEND headers "${CMAKE_SOURCE_DIR}/src/project/document.h" <QtWidgets/QtWidgets>)
    elseif(name STREQUAL project)
        list(APPEND headers "${CMAKE_SOURCE_DIR}/src/project/contents.h" <QObject>)
    elseif(name MATCHES "^(render|layout|stylefile)$")
        list(APPEND headers "${CMAKE_SOURCE_DIR}/src/table/feature_table.h" <QPainter>)
    elseif(name STREQUAL wording)
        list(APPEND headers "${CMAKE_SOURCE_DIR}/src/table/feature_table.h" <QCoreApplication> <QString>)
    elseif(NOT name MATCHES "^(base|geometry|crs|pinyin)$")
        list(APPEND headers "${CMAKE_SOURCE_DIR}/src/table/feature_table.h")
    endif()
    yimi_precompile(yimi_${name} ${headers})
endfunction()

# yimi_layer(NAME DEPENDS layer... LIBRARIES foreign... SOURCES file...): one floor of the house, src/NAME.
# DEPENDS are this project's layers; tools/check_layers.py holds them against tools/layers.txt.
function(yimi_layer name)
    cmake_parse_arguments(ARG "QT" "FOLDER" "DEPENDS;LIBRARIES;PRIVATE_LIBRARIES;SOURCES" ${ARGN})
    if(NOT ARG_FOLDER)
        set(ARG_FOLDER "${CMAKE_SOURCE_DIR}/src/${name}")
    endif()
    list(TRANSFORM ARG_SOURCES PREPEND "${ARG_FOLDER}/")
    list(TRANSFORM ARG_DEPENDS PREPEND "yimi_")
    add_library(yimi_${name} STATIC ${ARG_SOURCES})
    target_include_directories(yimi_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src" "${CMAKE_SOURCE_DIR}")
    target_link_libraries(yimi_${name} PUBLIC ${ARG_DEPENDS} ${ARG_LIBRARIES} PRIVATE ${ARG_PRIVATE_LIBRARIES})
    if(ARG_QT)
        set_target_properties(yimi_${name} PROPERTIES AUTOMOC ON AUTORCC ON AUTOUIC ON)
        target_compile_definitions(yimi_${name} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS)
    endif()
    yimi_options(yimi_${name})
    yimi_precompile_layer(${name})
endfunction()

# The first test of a folder reads the headers for all of them.
function(yimi_precompile_test target)
    if(NOT YIMI_PRECOMPILED_HEADERS)
        return()
    endif()
    get_property(first DIRECTORY PROPERTY YIMI_FIRST_TEST)
    if(first)
        target_precompile_headers(${target} REUSE_FROM ${first})
        return()
    endif()
    set_property(DIRECTORY PROPERTY YIMI_FIRST_TEST ${target})
    set(headers ${YIMI_STANDARD_HEADERS} <QtTest/QTest>)
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME folder)
    if(folder STREQUAL ui)
        list(APPEND headers "${CMAKE_SOURCE_DIR}/src/project/document.h" <QtWidgets/QtWidgets>)
    elseif(folder STREQUAL project)
        list(APPEND headers "${CMAKE_SOURCE_DIR}/src/project/document.h")
    elseif(NOT folder MATCHES "^(base|geometry|crs|pinyin|house|app)$")
        list(APPEND headers "${CMAKE_SOURCE_DIR}/src/table/feature_table.h")
    endif()
    yimi_precompile(${target} ${headers})
endfunction()

# yimi_test(UNIT LIBRARIES ...): tst_UNIT.cpp beside the calling CMakeLists.txt as one executable and one CTest test.
function(yimi_test unit)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LIBRARIES" ${ARGN})
    add_executable(tst_${unit} tst_${unit}.cpp)
    set_target_properties(tst_${unit} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    # One run of moc for the one file; AUTOMOC would compile a second, empty file for each of some hundred tests.
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/moc/tst_${unit}.moc")
    qt_generate_moc("${CMAKE_CURRENT_SOURCE_DIR}/tst_${unit}.cpp" "${moc}" TARGET tst_${unit})
    target_sources(tst_${unit} PRIVATE "${moc}")
    target_include_directories(tst_${unit} PRIVATE "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_CURRENT_BINARY_DIR}/moc")
    target_link_libraries(tst_${unit} PRIVATE ${ARG_LIBRARIES} Qt6::Test)
    target_compile_definitions(tst_${unit} PRIVATE
        YIMI_SOURCE_DIR="${CMAKE_SOURCE_DIR}" YIMI_BINARY_DIR="${CMAKE_BINARY_DIR}")
    yimi_options(tst_${unit})
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        target_compile_options(tst_${unit} PRIVATE -O1) # what is tested has its own flags
    endif()
    yimi_precompile_test(tst_${unit})
    add_test(NAME ${unit} COMMAND tst_${unit})
    set(environment "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
    if(YIMI_SANITIZE MATCHES "thread")
        list(APPEND environment "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tools/tsan.supp die_after_fork=0")
    endif()
    set_tests_properties(${unit} PROPERTIES ENVIRONMENT "${environment}")
    if(ARG_TIMEOUT)
        set_tests_properties(${unit} PROPERTIES TIMEOUT ${ARG_TIMEOUT})
    endif()
endfunction()
