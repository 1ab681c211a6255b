# One folder, one library, one namespace:
#   add_module(ocr SOURCES tesseract_engine.cc USES gongwen::core PkgConfig::tesseract)
# PRIVATE_USES names libraries that no header of the module shows.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(gongwen_options INTERFACE)
target_include_directories(gongwen_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(gongwen_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                       -Wno-sign-conversion -Wnon-virtual-dtor
                       # GCC 12 sees an overlap in every "literal" + std::string (GCC bug 105329).
                       $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(GONGWEN_WERROR)
  target_compile_options(gongwen_options INTERFACE -Werror)
endif()
if(GONGWEN_SANITIZE)
  target_compile_options(gongwen_options INTERFACE -fsanitize=${GONGWEN_SANITIZE}
                         -fno-omit-frame-pointer -fno-sanitize-recover=all
                         # GCC 12 takes std::function in <regex> for unset then (GCC bug 105562).
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(gongwen_options INTERFACE -fsanitize=${GONGWEN_SANITIZE})
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

function(add_module name)
  cmake_parse_arguments(MODULE "" "" "SOURCES;USES;PRIVATE_USES" ${ARGN})
  add_library(gongwen_${name} STATIC ${MODULE_SOURCES})
  add_library(gongwen::${name} ALIAS gongwen_${name})
  target_link_libraries(gongwen_${name} PUBLIC gongwen_options ${MODULE_USES}
                        PRIVATE ${MODULE_PRIVATE_USES})
endfunction()
