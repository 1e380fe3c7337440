# reason: archive; score: 0
# An archive whose links would lead out of it.
import io
import tarfile


def make(folder, notebook):
    with tarfile.open(folder / "homework.tar.gz", "w:gz") as archive:
        for kind, target in ((tarfile.SYMTYPE, "/etc"), (tarfile.LNKTYPE, "../aaa-honest")):
            link = tarfile.TarInfo(f"link-{target.strip('/.')}")
            link.type, link.linkname = kind, target
            archive.addfile(link)
        archive.addfile(tarfile.TarInfo("link-etc/zoo-was-here"), io.BytesIO())
