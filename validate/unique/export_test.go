package unique

import "os"

// Files are those of the index: of places, then of runs.
func (x *Index) Files() []*os.File {
	files := []*os.File{x.places.file.File}
	for _, r := range x.runs {
		files = append(files, r.file.File)
	}
	return files
}

// OnDisk reports whether the table was written to a file.
func (x *Index) OnDisk() bool { return len(x.runs) > 0 }
