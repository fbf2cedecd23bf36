package main

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"time"

	"muster/submit"
)

// timeline is an upload over time. Time in which nothing was under way for long is cut out. Across, it is in
// thousandths.
type timeline struct {
	Begin, End string
	Jobs       int
	Busy       string // how long jobs were under way
	Rate       string // users a second meanwhile; "" where it is too short to tell
	Pauses     []string
	Cuts       []float64
	Curve      template.HTMLAttr // users settled
	Area       template.HTMLAttr
	Lanes      []lane
	Height     float64 // of the lanes
	Settled    int
	Most       string // what the curve reaches
}

// lane is a job, or several that are drawn as one.
type lane struct {
	X, Width, Y float64
	Tone        string
	Title       string
}

const (
	laneHeight = 10
	mostLanes  = 8   // jobs at once that are drawn
	mostJobs   = 300 // that have a mark of their own
	leastPause = 5 * time.Minute
	curveSize  = 100
)

// stretch is time in which something was under way.
type stretch struct{ from, to time.Time }

func timelineOf(uploads []submit.Upload, now time.Time) *timeline {
	var all []submit.Upload
	for _, u := range uploads {
		if u.Ended.IsZero() {
			u.Ended = now
		}
		if u.Job != "" && !u.Ended.Before(u.Sent) {
			all = append(all, u)
		}
	}
	if len(all) == 0 {
		return nil
	}
	slices.SortFunc(all, func(a, b submit.Upload) int { return cmp.Or(a.Sent.Compare(b.Sent), a.Batch-b.Batch) })
	axis := axisOf(all)
	t := &timeline{Jobs: len(all), Busy: roundly(axis.took)}
	t.Begin, t.End = days(axis.busy[0].from, axis.busy[len(axis.busy)-1].to)
	for i := 1; i < len(axis.busy); i++ {
		t.Cuts = append(t.Cuts, axis.at(axis.busy[i].from))
		t.Pauses = append(t.Pauses, roundly(axis.busy[i].from.Sub(axis.busy[i-1].to)))
	}
	t.curve(all, axis)
	t.lanes(all, axis)
	if axis.took >= 100*time.Millisecond {
		t.Rate = fmt.Sprintf("%s users a second", grouped(int(float64(t.Settled)/axis.took.Seconds()+0.5)))
	}
	return t
}

// days are two times, with their day as far as it is needed.
func days(from, to time.Time) (string, string) {
	const day, clock = "2 January, ", "15:04:05"
	if from.Format(day) == to.Format(day) {
		return from.Format(day + clock), to.Format(clock)
	}
	return from.Format(day + clock), to.Format(day + clock)
}

// axis maps times to thousandths.
type axis struct {
	busy []stretch
	took time.Duration // all of them together
}

func axisOf(all []submit.Upload) (a axis) {
	for _, u := range all {
		last := len(a.busy) - 1
		if last < 0 || u.Sent.Sub(a.busy[last].to) > leastPause {
			a.busy = append(a.busy, stretch{u.Sent, u.Ended})
		} else if u.Ended.After(a.busy[last].to) {
			a.busy[last].to = u.Ended
		}
	}
	for _, s := range a.busy {
		a.took += s.to.Sub(s.from)
	}
	return a
}

func (a axis) at(t time.Time) float64 {
	if a.took <= 0 {
		return 0
	}
	var before time.Duration
	for _, s := range a.busy {
		if !t.Before(s.to) {
			before += s.to.Sub(s.from)
		} else {
			before += max(0, t.Sub(s.from))
			break
		}
	}
	return 1000 * float64(before) / float64(a.took)
}

// curve draws how many users were settled when, in at most as many steps as there are thousandths.
func (t *timeline) curve(all []submit.Upload, axis axis) {
	ended := slices.Clone(all)
	slices.SortFunc(ended, func(a, b submit.Upload) int { return a.Ended.Compare(b.Ended) })
	whole := 0
	for _, u := range all {
		if u.Settled {
			whole += u.Users
		}
	}
	t.Settled, t.Most = whole, grouped(whole)+" users"
	if whole == 0 {
		return
	}
	var path strings.Builder
	fmt.Fprintf(&path, "M0 %d", curveSize)
	n, last := 0, -10.0
	for i, u := range ended {
		if u.Settled {
			n += u.Users
		}
		if x := axis.at(u.Ended); x-last >= 2 || i == len(ended)-1 {
			fmt.Fprintf(&path, "L%.0f %.1f", x, curveSize*(1-float64(n)/float64(whole)))
			last = x
		}
	}
	t.Curve = template.HTMLAttr(`d="` + path.String() + `"`)
	t.Area = template.HTMLAttr(fmt.Sprintf(`d="%sV%dH0Z"`, path.String(), curveSize))
}

// lanes draws jobs that were under way at once below each other. Where there are many, several in a row are one.
func (t *timeline) lanes(all []submit.Upload, axis axis) {
	var free []time.Time  // of each lane
	open := map[int]int{} // the mark of a lane that may grow
	many := len(all) > mostJobs
	for _, u := range all {
		n := slices.IndexFunc(free, func(end time.Time) bool { return !end.After(u.Sent) })
		if n < 0 && len(free) < mostLanes {
			n = len(free)
			free = append(free, time.Time{})
		} else if n < 0 {
			n = mostLanes - 1
		}
		free[n] = u.Ended
		x, end := axis.at(u.Sent), axis.at(u.Ended)
		tone := "in"
		if !u.Settled {
			tone = "unknown"
		}
		if i, ok := open[n]; ok && many && t.Lanes[i].Tone == tone && end-t.Lanes[i].X < 1000*mostLanes/mostJobs {
			t.Lanes[i].Width = max(t.Lanes[i].Width, end-t.Lanes[i].X)
			t.Lanes[i].Title = ""
			continue
		}
		open[n] = len(t.Lanes)
		t.Lanes = append(t.Lanes, lane{
			X: x, Width: max(1.5, end-x-1), Y: float64(n * (laneHeight + 4)), Tone: tone,
			Title: fmt.Sprintf("batch %d: %s in %s, %s", u.Batch, count(u.Users, "user"), roundly(u.Ended.Sub(u.Sent)), u.Job),
		})
	}
	t.Height = float64(len(free)*(laneHeight+4) - 4)
}
