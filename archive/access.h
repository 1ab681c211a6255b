// How an archive is opened.

#pragma once

namespace gongwen::archive {

enum class Access { Read, Write };

}  // namespace gongwen::archive
