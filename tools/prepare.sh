# SPDX-License-Identifier: GPL-3.0-or-later
# What ./run and ./test have in common: packages, build, sample. Sourced by them, from the root of the project.

build_folder=build/release
sample_folder=sample_data/changzhou
sample_project=$sample_folder/changzhou.yimi

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# needed_packages WHEN... : the packages of tools/packages.txt for these occasions.
needed_packages() {
    awk -v when=" $* " '!/^#/ && NF && index(when, " " $1 " ") { print $2 }' tools/packages.txt
}

# missing_packages PACKAGE... : those of them that are not installed.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
        awk '$2 == "installed" { print $1 }' | sort -u)
    comm -23 <(printf '%s\n' "$@" | sort -u) <(printf '%s\n' "$installed")
}

# as_root COMMAND... : runs it as root, with sudo when need be.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

update_lists() {
    say '更新软件包清单 Updating the package lists'
    as_root apt-get update -qq ||
        say '清单更新失败, 用现有的继续 The lists could not be updated; going on with those there are'
}

# Lists that were never fetched, or are older than a week, often name packages that the mirror no longer has.
lists_are_old() {
    [ -z "$(find /var/lib/apt/lists -maxdepth 1 -name '*_Packages*' -mtime -7 2>/dev/null | head -n 1)" ]
}

# install_packages WHEN... : installs what is missing; asks nothing.
install_packages() {
    local needed missing
    mapfile -t needed < <(needed_packages "$@")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "这不是 Debian 系统, 请自行安装 Not a Debian system; these are needed: ${needed[*]}"
        return
    fi
    mapfile -t missing < <(missing_packages "${needed[@]}")
    [ "${#missing[@]}" -gt 0 ] || return 0
    say "需要安装 Packages needed: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "请用 root 运行 Run this as root first: apt-get install -y --no-install-recommends ${missing[*]}"
    fi
    if lists_are_old; then
        update_lists
        install_now "${missing[@]}" && return
    else
        install_now "${missing[@]}" && return
        update_lists
        install_now "${missing[@]}" && return
    fi
    fail '软件包没有装上, 原因见上 The packages could not be installed; the reason is above.'
}

install_now() {
    as_root apt-get install -y -qq --no-install-recommends "$@" >&2
}

# A build folder that was copied or moved along with the project cannot be used where it is now.
forget_moved_build() {
    local cache=$build_folder/CMakeCache.txt
    [ -f "$cache" ] || return 0
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$cache" || rm -rf "$build_folder"
}

configure() {
    forget_moved_build
    [ ! -f "$build_folder/build.ninja" ] || return 0
    say '配置 Configuring'
    local launcher=()
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    mkdir -p "$build_folder"
    cmake --preset release "${launcher[@]}" >"$build_folder/configure.log" 2>&1 || {
        cat "$build_folder/configure.log" >&2
        fail '配置失败, 原因见上 Configuring failed; the reason is above.'
    }
}

# build TARGET... : builds these, everything when none is named.
build() {
    configure
    local quiet=()
    if [ -t 1 ]; then
        export NINJA_STATUS='编译 Building %f/%t '
    else
        quiet=(--quiet)
    fi
    if ninja -C "$build_folder" -n "$@" | grep 'no work to do' >/dev/null; then
        return
    fi
    say '编译 Building'
    ninja -C "$build_folder" -j "$(nproc)" "${quiet[@]}" "$@" >&2 ||
        fail '编译失败, 原因见上 The build failed; the reason is above.'
}

# One line that changes when the sample's generator or its facts do.
generator_hash() {
    find sample_data/generate -type f ! -name '*.pyc' -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
}

# Whoever has worked in the sample keeps what they made when a new sample takes its place.
keep_edited_sample() {
    local stamp=$1 kept
    [ -f "$sample_project" ] && [ -f "$stamp" ] || return 0
    [ $(($(stat -c %Y "$sample_project") - $(stat -c %Y "$stamp"))) -gt 60 ] || return 0
    kept=$sample_folder/changzhou-$(date -r "$sample_project" +%Y%m%d-%H%M%S).yimi
    mv "$sample_project" "$kept"
    say "改动过的示例已另存 Your edited sample is kept as $kept"
}

# make_sample: on the first call, and when its generator has changed.
make_sample() {
    local stamp=$sample_folder/.made-by hash
    hash=$(generator_hash)
    if [ -f "$sample_project" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$hash" ]; then
        return
    fi
    say '生成示例城市 Making the sample city (合成数据 synthetic)'
    keep_edited_sample "$stamp"
    rm -f "$stamp"
    "$build_folder/bin/yimi-sample" --out "$sample_folder" >&2 ||
        fail '示例没有生成, 原因见上 The sample was not made; the reason is above.'
    echo "$hash" >"$stamp"
}
