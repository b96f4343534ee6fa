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
    if(YIMI_WARNINGS_AS_ERRORS)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    if(YIMI_SANITIZE)
        target_compile_options(${target} PUBLIC -fsanitize=${YIMI_SANITIZE} -fno-omit-frame-pointer)
        target_link_options(${target} PUBLIC -fsanitize=${YIMI_SANITIZE})
    endif()
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
endfunction()

# yimi_test(UNIT LIBRARIES ...): tst_UNIT.cpp beside the calling CMakeLists.txt as one executable and one CTest test.
function(yimi_test unit)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LIBRARIES" ${ARGN})
    add_executable(tst_${unit} tst_${unit}.cpp)
    set_target_properties(tst_${unit} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_include_directories(tst_${unit} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_link_libraries(tst_${unit} PRIVATE ${ARG_LIBRARIES} Qt6::Test)
    target_compile_definitions(tst_${unit} PRIVATE
        YIMI_SOURCE_DIR="${CMAKE_SOURCE_DIR}" YIMI_BINARY_DIR="${CMAKE_BINARY_DIR}")
    yimi_options(tst_${unit})
    add_test(NAME ${unit} COMMAND tst_${unit})
    set_tests_properties(${unit} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
    if(ARG_TIMEOUT)
        set_tests_properties(${unit} PROPERTIES TIMEOUT ${ARG_TIMEOUT})
    endif()
endfunction()
